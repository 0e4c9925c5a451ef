// What only texts with films of other hosts have.
import '../elements/film-frame.ts'
