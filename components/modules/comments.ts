// What only posts with comments have.
import '../elements/post-comments.ts'
