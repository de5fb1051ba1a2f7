/** Fewer texts are not grouped: all are on their own. */
export const fewestTexts = 4

/** The most themes that a few texts get, as a lens of session #0 has them, and how few these are. */
const few = { texts: 25, themes: 5 }
const most = 12

/** The most themes for so many texts. */
export function mostThemes(texts: number): number {
  return texts <= few.texts ? few.themes : most
}
