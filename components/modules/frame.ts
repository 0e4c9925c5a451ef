// What every page has; one module costs the reader less than its parts.
import '../elements/search-dialog.ts'
import '../elements/theme-switch.ts'
