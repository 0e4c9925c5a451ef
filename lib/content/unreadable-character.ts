/** What ends a line, acts on a terminal, or turns round how the text after it is read. */
export const unreadableCharacter = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u
