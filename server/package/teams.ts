import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { TeamsManifestV1D29 } from '@microsoft/app-manifest'
import { AppManifestUtils } from '@microsoft/app-manifest'
import release from '../../package.json' with { type: 'json' }
import { zip } from '../render/zip.ts'
import type { PackageSettings } from './settings.ts'
import { PackageProblem } from './settings.ts'

type TeamsManifest = TeamsManifestV1D29.TeamsManifestV1D29

const appPackage = new URL('../../appPackage/', import.meta.url)

/** What stands for `${{NAME}}` in the manifest's template. */
const valuesOf = (settings: PackageSettings): ReadonlyMap<string, string> =>
  new Map([
    ['VERSION', release.version],
    ['PUBLIC_URL', settings.publicUrl],
    ['PUBLIC_HOST', settings.publicHost],
    ['TEAMS_APP_ID', settings.appId],
    ['TEAMS_PACKAGE_ID', settings.packageId],
    ['TEAMS_BOT_ID', settings.botId],
    ['TEAMS_DEVELOPER_NAME', settings.developerName],
  ])

/** The JSON of a template with values in its texts. A value is never read as JSON. */
function fill(template: string, values: ReadonlyMap<string, string>) {
  const valueFor = (placeholder: string, name: string) => {
    const value = values.get(name)
    if (value === undefined) throw new PackageProblem(`appPackage/manifest.json has ${placeholder}, and nothing stands for it.`)
    return value
  }
  return JSON.parse(template, (_, value) => (typeof value === 'string' ? value.replace(/\$\{\{(\w+)\}\}/g, valueFor) : value))
}

/**
 * The manifest of `appPackage/`, filled with these settings and in keeping with Microsoft's schema of its version.
 * Rejects with PackageProblem where the schema is broken. Needs no network.
 */
export async function teamsManifest(settings: PackageSettings): Promise<TeamsManifest> {
  const template = await readFile(new URL('manifest.json', appPackage), 'utf8')
  const manifest: TeamsManifest = fill(template, valuesOf(settings))
  const broken = await AppManifestUtils.validateAgainstSchema(manifest)
  if (broken.length > 0) throw new PackageProblem(`The manifest breaks the schema of Teams:\n${broken.join('\n')}`)
  return manifest
}

/**
 * The app package of Teams as a zip archive: the manifest and the files that it names, all in the root.
 * Same settings and release, same bytes. Rejects as `teamsManifest` does.
 */
export async function teamsPackage(settings: PackageSettings): Promise<Buffer> {
  const manifest = await teamsManifest(settings)
  const { icons, localizationInfo } = manifest
  const paths = [icons.color, icons.outline, ...(localizationInfo?.additionalLanguages ?? []).map(({ file }) => file)]
  const files = await Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(new URL(path, appPackage)) })))
  return zip([{ path: 'manifest.json', bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) }, ...files])
}

/** Writes the app package of Teams to a file, whose folder is made if need be. Rejects as `teamsManifest` does, and then writes nothing. */
export async function writeTeamsPackage(settings: PackageSettings, file: string): Promise<void> {
  const bytes = await teamsPackage(settings)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, bytes)
}
