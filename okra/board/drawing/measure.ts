/** The widths of groups of characters in em: the widest of each group in the fonts that files and screens use. */
const widths: readonly (readonly [group: RegExp, em: number])[] = [
  [/\p{Mn}|[\u200b-\u200f]/u, 0],
  [/[iljI.,:;'’|! ]/, 0.28],
  [/[tfrJ()[\]/\-"]/, 0.41],
  [/[cskvxyz?*]/, 0.53],
  [/[mwMW@%—…]/, 0.93],
  [/[DGHNOQU&]/, 0.77],
]
const capital = 0.64
const small = 0.61
const square = 1.05

/** The width of a character in em, so that a text that fits here fits everywhere. */
function widthOfOne(character: string): number {
  const known = widths.find(([group]) => group.test(character))
  if (known) return known[1]
  if ((character.codePointAt(0) ?? 0) >= 0x1100) return square
  return character === character.toLowerCase() ? small : capital
}

/** How texts are measured in a font. `stretch`: how much wider it is than the rule's. */
export interface TextMeasure {
  readonly widthOf: typeof widthOf
  readonly wrapped: typeof wrapped
}

/** How much wider a font is than the rule's, in its two weights. */
export interface Stretch {
  readonly plain: number
  readonly bold: number
}

const asTheRule: Stretch = { plain: 1, bold: 1 }

/** The measures of a font that is so much wider than the rule's. */
export function textIn({ stretch = asTheRule }: { readonly stretch?: Stretch }): TextMeasure {
  const of = (bold = false) => (bold ? stretch.bold : stretch.plain)
  return {
    widthOf: (text, size, bold) => widthOf(text, size, bold) * of(bold),
    wrapped: (text, fit) => wrapped(text, { ...fit, width: fit.width / of(fit.bold) }),
  }
}

/** How wide a text is drawn, in pixels. */
export function widthOf(text: string, size: number, bold = false): number {
  let sum = 0
  for (const character of text) sum += widthOfOne(character)
  return sum * size * (bold ? 1.05 : 1)
}

/** How a text is to be fitted. */
export interface Fit {
  readonly width: number
  readonly size: number
  readonly bold?: boolean
  readonly lines: number
}

/** The text in at most so many lines of this width; what does not fit ends in "…". */
export function wrapped(text: string, { width, size, bold = false, lines }: Fit): readonly string[] {
  const room = (candidate: string) => widthOf(candidate, size, bold) <= width
  const done: string[] = []
  let rest = text.slice(0, 600).trim()
  while (rest !== '' && done.length < lines) {
    const isLast = done.length === lines - 1
    const next = isLast ? shortened(rest, room) : firstLine(rest, room)
    const broken = !isLast && isBrokenAt(rest, next.length) ? hyphened(rest, next, room) : next
    done.push(broken === next ? next : `${broken}-`)
    rest = isLast ? '' : rest.slice(broken.length).trimStart()
  }
  return done
}

/** The text, or as much of its beginning as fits with "…". */
function shortened(text: string, room: (candidate: string) => boolean): string {
  if (room(text)) return text
  return `${longest(text, (start) => room(`${start}…`)).trimEnd()}…`
}

/** As many words as fit; of a word that is too long as many characters as fit. */
function firstLine(text: string, room: (candidate: string) => boolean): string {
  if (room(text)) return text
  const start = longest(text, room)
  const cut = text.charAt(start.length) === ' ' ? start.length : start.lastIndexOf(' ')
  if (cut > 0) return start.slice(0, cut)
  return start === '' ? (charactersOf(text)[0] ?? '') : start
}

const latin = /^[\p{Script=Latin}]$/u
/** So many letters of a word that is broken stand on each of the two lines at least. */
const leastPart = 3

/** Whether a line that ends here breaks a word of letters with which a hyphen is written. */
function isBrokenAt(text: string, at: number): boolean {
  return latin.test(text.charAt(at - 1)) && latin.test(text.charAt(at))
}

/** The beginning of a broken word without its hyphen; the line as it was where there is no room for one. */
function hyphened(text: string, line: string, room: (candidate: string) => boolean): string {
  const word = (/^\p{Script=Latin}+/u.exec(text)?.[0] ?? '').length
  const start = longest(text.slice(0, Math.max(0, Math.min(line.length, word - leastPart))), (part) => room(`${part}-`))
  return start.length < leastPart ? line : start
}

function longest(text: string, room: (candidate: string) => boolean): string {
  const characters = charactersOf(text)
  let [fits, tooLong] = [0, characters.length + 1]
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2)
    if (room(characters.slice(0, middle).join(''))) fits = middle
    else tooLong = middle
  }
  return characters.slice(0, fits).join('')
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What people take for characters: an accent stays with its letter, a flag is one. */
function charactersOf(text: string): readonly string[] {
  // Finding them takes a hundred times as long as it does where each is one anyway.
  return /^[\u0020-\u02ff]*$/.test(text) ? [...text] : Array.from(graphemes.segment(text), ({ segment }) => segment)
}
