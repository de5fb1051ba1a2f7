import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { drawIcon, iconPath, icons } from '../../server/package/icons.ts'
import { readPackageSettings } from '../../server/package/settings.ts'
import { teamsPackage } from '../../server/package/teams.ts'

interface Pixel {
  readonly colour: string
  readonly alpha: number
}

/** The pixels of a picture, row by row. */
function pixelsOf({ data, width, height }: PNG): readonly (readonly Pixel[])[] {
  const pixel = (at: number): Pixel => ({ colour: `#${data.toString('hex', at, at + 3)}`, alpha: data[at + 3] ?? 0 })
  return Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => pixel(4 * (y * width + x))))
}

const settings = readPackageSettings({ PUBLIC_URL: 'https://okra.example.com', TEAMS_APP_ID: '3f2a1b0c-4d5e-4f60-8a7b-9c0d1e2f3a4b' })
const files = unzipSync(await teamsPackage(settings))
const packed = (name: string) => PNG.sync.read(Buffer.from(files[name] ?? []))
const accent: string = JSON.parse(new TextDecoder().decode(files['manifest.json'])).accentColor

describe('The icons in the app package', () => {
  it('are 192 and 32 pixels in the square', () => {
    const sizes = ['color.png', 'outline.png'].map(packed).map(({ width, height }) => [width, height])
    expect(sizes).toEqual([
      [192, 192],
      [32, 32],
    ])
  })

  it('have a full square in the colour of the product, with nothing in the border of 48 pixels that Teams may crop', () => {
    const rows = pixelsOf(packed('color.png'))
    expect(rows.flat().filter(({ alpha }) => alpha !== 255)).toEqual([])
    const isBorder = (at: number) => at < 47 || at > 144
    const border = rows.flatMap((row, y) => row.filter((_, x) => isBorder(x) || isBorder(y)))
    expect([...new Set(border.map(({ colour }) => colour))]).toEqual([accent])
    expect(rows[96]?.[96]?.colour).toBe('#ffffff')
    expect(rows.flat().filter(({ colour }) => colour === '#ffffff').length).toBeGreaterThan(2_000)
  })

  it('have an outline that is white and nothing but white, on nothing, up to the edge', () => {
    const rows = pixelsOf(packed('outline.png'))
    const seen = rows.flat().filter(({ alpha }) => alpha > 0)
    expect([...new Set(seen.map(({ colour }) => colour))]).toEqual(['#ffffff'])
    expect(seen.filter(({ alpha }) => alpha === 255).length).toBeGreaterThan(100)
    expect(rows.flat().filter(({ alpha }) => alpha === 0).length).toBeGreaterThan(300)
    const edges = [rows[0], rows[31], rows.map((row) => row[0]), rows.map((row) => row[31])]
    expect(edges.map((edge) => edge?.some((pixel) => pixel !== undefined && pixel.alpha > 0))).toEqual([true, true, true, true])
  })

  it('wear the colour that the mark has in the browser', async () => {
    const mark = await readFile(new URL('../../tab/public/mark.svg', import.meta.url), 'utf8')
    expect(mark).toContain(`stroke="${accent}"`)
  })

  it.each(icons)('show what their sources draw: %s (else run "npm run icons")', async (icon) => {
    const drawn = PNG.sync.read(await drawIcon(icon)).data
    const kept = PNG.sync.read(await readFile(iconPath(icon))).data
    expect(kept.length).toBe(drawn.length)
    // Another processor may round a shade differently.
    expect(kept.filter((value, at) => Math.abs(value - (drawn[at] ?? 0)) > 2).length).toBe(0)
  })
})
