// What only the search page has.
import '../elements/search-panel.ts'
