import { writeFile } from 'node:fs/promises'
import { drawIcon, iconPath, icons } from './icons.ts'

// Draws the icons of appPackage/ from their sources. `test/appPackage/icons.test.ts` says when one is out of date.
await Promise.all(icons.map(async (icon) => writeFile(iconPath(icon), await drawIcon(icon))))
