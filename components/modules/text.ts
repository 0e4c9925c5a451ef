// What long texts have, most of them all of it; one module costs the reader less than its parts.
import '../elements/code-block.ts'
import '../elements/foot-notes.ts'
import '../elements/heading-link.ts'
import '../elements/page-contents.ts'
