import { readFile } from 'node:fs/promises'
import { png } from '../render/png.ts'

/** The icons of the app package by the name of their drawing. */
export const icons = ['color', 'outline'] as const

const appPackage = new URL('../../appPackage/', import.meta.url)

/** Where the icon that is packed stands. */
export const iconPath = (icon: (typeof icons)[number]): URL => new URL(`${icon}.png`, appPackage)

/** An icon of the app package as a PNG, drawn from its source, which is half its size because a picture is rendered at twice that. */
export async function drawIcon(icon: (typeof icons)[number]): Promise<Buffer> {
  return png(await readFile(new URL(`icons/${icon}.svg`, appPackage), 'utf8'))
}
