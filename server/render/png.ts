import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'

const font = (file: string) => fileURLToPath(import.meta.resolve(file))

/** The fonts of all pictures, and those for what Open Sans does not have: a fresh machine has none. */
const fontFiles = [
  '@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf',
  '@expo-google-fonts/open-sans/600SemiBold/OpenSans_600SemiBold.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
].map(font)

/** By these options every machine finds the same fonts. */
export const fontOptions = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Open Sans' }

const zoom = 2
/** So many pixels a picture has at most: four bytes each are held in memory. A larger one is made with a smaller zoom. */
const mostPixels = 64_000_000

/** The source of an SVG as a PNG picture at twice its size. Same source, same bytes. Takes about a second for a board of 200 milestones. */
export function png(svg: string): Buffer {
  const source = withPlainEmoji(svg)
  const { width, height } = new Resvg(source, { font: { loadSystemFonts: false } })
  const fitting = Math.min(zoom, Math.sqrt(mostPixels / (width * height)))
  return new Resvg(source, { font: fontOptions, fitTo: { mode: 'zoom', value: fitting } }).render().asPng()
}

const letterA = 0x1f1e6 - 'A'.charCodeAt(0)

/** Emoji that are put together as the first one they are made of, flags as their letters: the renderer finds no fonts for sequences. */
function withPlainEmoji(svg: string): string {
  return svg
    .replace(/[\ufe0f\u{e0020}-\u{e007f}]|\p{Emoji_Modifier}/gu, '')
    .replace(/\u200d\p{Extended_Pictographic}/gu, '')
    .replace(/\p{Regional_Indicator}/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - letterA))
}
