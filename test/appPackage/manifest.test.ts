import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { AppManifestUtils } from '@microsoft/app-manifest'
import { unzipSync } from 'fflate'
import { describe, expect, it, onTestFinished } from 'vitest'
import { commandIn } from '../../bot/commands.ts'
import release from '../../package.json' with { type: 'json' }
import { PackageProblem, readPackageSettings } from '../../server/package/settings.ts'
import { teamsManifest, teamsPackage, writeTeamsPackage } from '../../server/package/teams.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const appId = '3f2a1b0c-4d5e-4f60-8a7b-9c0d1e2f3a4b'
const botId = 'a1b2c3d4-0000-4111-8222-333344445555'
const env = { PUBLIC_URL: 'https://okra.example.com', TEAMS_APP_ID: appId }
const settings = readPackageSettings(env)
const text = new TextDecoder()

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'okra-package-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** The files of a package in their order, and its manifest. */
function opened(archive: Uint8Array) {
  const files = unzipSync(archive)
  return { paths: Object.keys(files), files, manifest: JSON.parse(text.decode(files['manifest.json'])) }
}

/** Runs the npm script in a process of its own, with nothing of this environment but the way to its programs. */
async function runScript(given: Readonly<Record<string, string>>, file: string) {
  const { PATH = '', HOME = '' } = process.env
  const options = { cwd: root, env: { PATH, HOME, ...given } }
  return promisify(execFile)('npm', ['run', '--silent', 'package:teams', '--', file], options).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code: Number(code), stdout: String(stdout), stderr: String(stderr) }),
  )
}

/** All texts of a JSON value, at any depth. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

describe('The app package of Teams', () => {
  it('holds the manifest and the files that it names in its root, and nothing else', async () => {
    const { paths, manifest } = opened(await teamsPackage(settings))
    expect(paths).toEqual(['manifest.json', 'color.png', 'outline.png', 'pt-BR.json'])
    expect([manifest.icons.color, manifest.icons.outline]).toEqual(['color.png', 'outline.png'])
    expect(manifest.localizationInfo.additionalLanguages).toEqual([{ languageTag: 'pt-br', file: 'pt-BR.json' }])
  })

  it('has the same bytes each time, and others for another address', async () => {
    const once = await teamsPackage(settings)
    expect((await teamsPackage(readPackageSettings({ ...env }))).equals(once)).toBe(true)
    expect((await teamsPackage({ ...settings, publicHost: 'okra.example.org' })).equals(once)).toBe(false)
  })

  it('is written by the npm script, in a folder that it makes', async () => {
    const file = join(await emptyFolder(), 'new', 'okra.zip')
    const { code, stdout, stderr } = await runScript({ ...env, TEAMS_BOT_ID: botId }, file)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(`api://okra.example.com/${appId}`)
    expect(stdout).toContain('https://okra.example.com/api/messages')
    const written = await readFile(file)
    expect(written.equals(await teamsPackage({ ...settings, botId }))).toBe(true)
  })

  it('is not written when something is missing: the script says in a sentence what, and ends with 1', async () => {
    const folder = await emptyFolder()
    const { code, stdout, stderr } = await runScript({ TEAMS_APP_ID: appId }, join(folder, 'okra.zip'))
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toBe('PUBLIC_URL is missing: set it to the https address of this server, such as https://okra.example.com.\n')
    expect(await readdir(folder)).toEqual([])
  })
})

describe('The manifest', () => {
  it('keeps to the schema of its version, which is 1.29', async () => {
    const manifest = await teamsManifest(settings)
    expect(manifest).toMatchObject({ manifestVersion: '1.29', version: release.version })
    expect(manifest.$schema).toContain('/v1.29/')
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([])
    expect(await AppManifestUtils.validateAgainstSchema({ ...manifest, accentColor: 'violet' })).not.toEqual([])
  })

  it('has no placeholder left', async () => {
    const texts = textsIn(await teamsManifest(settings))
    expect(texts.length).toBeGreaterThan(40)
    expect(texts.filter((one) => /\$|\{|\}/.test(one))).toEqual([])
  })

  it('is for the id of the Entra app, which is the id of package and bot, too, where they have none of their own', async () => {
    expect(await teamsManifest(settings)).toMatchObject({
      id: appId,
      bots: [{ botId: appId }],
      webApplicationInfo: { id: appId, resource: `api://okra.example.com/${appId}` },
    })
    const packageId = '99999999-8888-4777-8666-555555555555'
    expect(await teamsManifest(readPackageSettings({ ...env, TEAMS_PACKAGE_ID: packageId, TEAMS_BOT_ID: botId }))).toMatchObject({
      id: packageId,
      bots: [{ botId }],
      webApplicationInfo: { id: appId, resource: `api://okra.example.com/${appId}` },
    })
  })

  it('names one domain, and every address in it is at this server', async () => {
    const { $schema, ...manifest } = await teamsManifest(readPackageSettings({ ...env, PUBLIC_URL: 'https://Okra.Example.com:8443/' }))
    expect(manifest.validDomains).toEqual(['okra.example.com:8443'])
    expect(manifest.webApplicationInfo?.resource).toBe(`api://okra.example.com:8443/${appId}`)
    const addresses = textsIn(manifest).filter((one) => one.includes('://') && !one.startsWith('api:'))
    expect(addresses.sort()).toEqual([
      'https://okra.example.com:8443',
      'https://okra.example.com:8443/anonymity',
      'https://okra.example.com:8443/anonymity',
      'https://okra.example.com:8443/teams/config',
    ])
  })

  it('offers the tab before, in and after a meeting and in a channel', async () => {
    const manifest = await teamsManifest(settings)
    expect(manifest.configurableTabs).toEqual([
      {
        configurationUrl: 'https://okra.example.com/teams/config',
        canUpdateConfiguration: true,
        scopes: ['groupChat', 'team'],
        context: ['meetingSidePanel', 'meetingStage', 'meetingChatTab', 'meetingDetailsTab', 'channelTab'],
      },
    ])
    expect(manifest.meetingExtensionDefinition).toEqual({ supportsCustomShareToStage: true, supportsAnonymousGuestUsers: true })
    expect(manifest.defaultInstallScope).toBe('meetings')
    expect(manifest.defaultGroupCapability).toEqual({ meetings: 'tab', groupchat: 'tab', team: 'tab' })
  })

  it('offers the bot in chats, channels and one to one, with its commands', async () => {
    const [bot] = (await teamsManifest(settings)).bots ?? []
    expect(bot?.scopes).toEqual(['groupChat', 'personal', 'team'])
    const titles = (bot?.commandLists ?? []).map(({ scopes, commands }) => [scopes, commands.map(({ title }) => title)])
    expect(titles).toEqual([
      [
        ['groupChat', 'team'],
        ['start', 'next', 'back', 'status', 'link', 'summary', 'schedule', 'hand over', 'help'],
      ],
      [['personal'], ['help']],
    ])
  })

  it('asks for these permissions and no other, each of its kind', async () => {
    const { resourceSpecific = [] } = (await teamsManifest(settings)).authorization?.permissions ?? {}
    expect(Object.fromEntries(resourceSpecific.map(({ name, type }) => [name, type]))).toEqual({
      'OnlineMeeting.ReadBasic.Chat': 'Application',
      'OnlineMeetingParticipant.Read.Chat': 'Application',
      'OnlineMeetingNotification.Send.Chat': 'Application',
      'MeetingStage.Write.Chat': 'Delegated',
      'ChannelMeeting.ReadBasic.Group': 'Application',
      'ChannelMeetingParticipant.Read.Group': 'Application',
      'ChannelMeetingNotification.Send.Group': 'Application',
    })
    expect(resourceSpecific).toHaveLength(7)
  })

  it('shows the name of whoever runs it, whatever signs it has', async () => {
    expect((await teamsManifest(settings)).developer.name).toBe('OKRA Sessions')
    for (const name of ['Bäcker & "Söhne"', `$& $${'{{PUBLIC_URL}}'}`, '\\u0022, "id": "x'])
      expect((await teamsManifest(readPackageSettings({ ...env, TEAMS_DEVELOPER_NAME: name }))).developer.name).toBe(name)
  })

  it('is refused where a setting breaks the schema, and then no file is written', async () => {
    const folder = await emptyFolder()
    const broken = { ...settings, developerName: 'n'.repeat(33), botId: 'bot' }
    await expect(teamsManifest(broken)).rejects.toThrow(PackageProblem)
    await expect(teamsManifest(broken)).rejects.toThrow(/breaks the schema.*developer\/name.*botId/s)
    await expect(writeTeamsPackage(broken, join(folder, 'okra.zip'))).rejects.toThrow(PackageProblem)
    expect(await readdir(folder)).toEqual([])
  })
})

describe('The manifest in Portuguese', () => {
  const strings = async () => JSON.parse(text.decode(opened(await teamsPackage(settings)).files['pt-BR.json']))

  it('keeps to the schema of localizations', async () => {
    const path = '@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.Localization.schema.json'
    const schema = JSON.parse(await readFile(createRequire(import.meta.url).resolve(path), 'utf8'))
    // Two of Microsoft's patterns are no regular expressions in JavaScript; they are for activity feeds, of which there are none here.
    const patterns = Object.entries(schema.patternProperties).filter(([pattern]) => !pattern.startsWith('^activities'))
    const usable = { ...schema, patternProperties: Object.fromEntries(patterns) }
    const given = await strings()
    expect(given.$schema).toContain('/v1.29/MicrosoftTeams.Localization')
    expect(await AppManifestUtils.validateAgainstSchema(given, usable)).toEqual([])
    expect(
      await AppManifestUtils.validateAgainstSchema({ ...given, 'bots[0].commandLists[3].commands[0].title': 'x' }, usable),
    ).toHaveLength(1)
  })

  it('has words of its own for every name, description and command', async () => {
    const { name, description, bots } = await teamsManifest(settings)
    const commands = (bots?.[0]?.commandLists ?? []).flatMap(({ commands }, list) =>
      commands.flatMap((_, index) => ['title', 'description'].map((part) => `bots[0].commandLists[${list}].commands[${index}].${part}`)),
    )
    const parts = [...Object.keys(name).map((part) => `name.${part}`), ...Object.keys(description).map((part) => `description.${part}`)]
    const { $schema, ...given } = await strings()
    expect(Object.keys(given).sort()).toEqual([...parts, ...commands].sort())
  })
})

describe('The commands that the manifest offers', () => {
  const kinds = ['start', 'next', 'back', 'status', 'link', 'summary', 'schedule', 'hand-over', 'help', 'help']

  it('are understood by the bot in both languages', async () => {
    const { files, manifest } = opened(await teamsPackage(settings))
    const portuguese: Readonly<Record<string, string>> = JSON.parse(text.decode(files['pt-BR.json']))
    const titles: readonly string[] = manifest.bots[0].commandLists.flatMap(({ commands }: { commands: readonly { title: string }[] }) =>
      commands.map(({ title }) => title),
    )
    const translated = Object.keys(portuguese).filter((key) => key.endsWith('.title'))
    expect(titles.map((title) => commandIn(title)?.type)).toEqual(kinds)
    expect(translated.map((key) => commandIn(portuguese[key] ?? '')?.type)).toEqual(kinds)
  })
})

describe('The settings of the package', () => {
  it.each([
    ['nothing', undefined, /^PUBLIC_URL is missing: set it to .+\.$/],
    ['a blank', '', /^PUBLIC_URL is missing/],
    ['http', 'http://okra.example.com', /^PUBLIC_URL can't be used in Teams: set it to an https address .+\.$/],
    ['a path', 'https://okra.example.com/app', /can't be used/],
    ['a query', 'https://okra.example.com/?team=1', /can't be used/],
    ['a fragment', 'https://okra.example.com/#top', /can't be used/],
    ['a password', 'https://ana:secret@okra.example.com', /can't be used/],
    ['no scheme', 'okra.example.com', /can't be used/],
    ['no address', 'not a URL', /can't be used/],
    ['no domain', 'https://localhost:3978', /can't be used/],
    ['a number for a domain', 'https://10.0.0.7', /can't be used/],
    ['a wildcard', 'https://*.example.com', /can't be used/],
  ])('refuse %s as PUBLIC_URL', (_, address, message) => {
    const act = () => readPackageSettings({ ...env, PUBLIC_URL: address })
    expect(act).toThrow(PackageProblem)
    expect(act).toThrow(message)
    expect(act).not.toThrow(/secret/)
  })

  it.each(['TEAMS_APP_ID', 'TEAMS_PACKAGE_ID', 'TEAMS_BOT_ID'])('refuse what is no GUID as %s', (name) => {
    for (const wrong of ['okra', appId.slice(1), `{${appId}}`, appId.replaceAll('-', ''), `${appId} ${appId}`, '   '])
      expect(() => readPackageSettings({ ...env, [name]: wrong })).toThrow(new RegExp(`^${name} is not a GUID .+: set it to .+\\.$`))
  })

  it('refuse to go without the id of the app, and name everything that is wrong at once', () => {
    expect(() => readPackageSettings({ PUBLIC_URL: env.PUBLIC_URL })).toThrow(/^TEAMS_APP_ID is missing: set it to .+\.$/)
    const problems = () => readPackageSettings({ TEAMS_BOT_ID: 'bot', TEAMS_DEVELOPER_NAME: 'n'.repeat(33) })
    expect(problems).toThrow(/^PUBLIC_URL .+\.\nTEAMS_APP_ID .+\.\nTEAMS_BOT_ID .+\.\nTEAMS_DEVELOPER_NAME .+\.$/)
    expect(() => readPackageSettings({ ...env, TEAMS_DEVELOPER_NAME: ' ' })).toThrow(/^TEAMS_DEVELOPER_NAME is blank/)
  })

  it('take ids as they are copied: with blanks around them, in capitals', () => {
    expect(readPackageSettings({ ...env, TEAMS_APP_ID: ` ${appId.toUpperCase()}\n`, TEAMS_BOT_ID: '' })).toEqual({
      publicUrl: 'https://okra.example.com',
      publicHost: 'okra.example.com',
      appId,
      packageId: appId,
      botId: appId,
      developerName: 'OKRA Sessions',
    })
  })
})
