// What the program says where something is wrong: the fact, and what to do about it.

/** What is wrong, in the field's words with value and limit; and what to do. */
export type Said = { readonly text: string; readonly remedy: string }
