import { PackageProblem, readPackageSettings } from './settings.ts'
import { writeTeamsPackage } from './teams.ts'

// Makes the app package for Microsoft Teams: docs/teams.md says what for, and which variables it reads.
const [file = 'dist/okra-teams.zip'] = process.argv.slice(2)
try {
  const settings = readPackageSettings(process.env)
  await writeTeamsPackage(settings, file)
  const { publicUrl, publicHost, appId, botId } = settings
  process.stdout.write(
    [
      `${file} is ready for ${publicUrl}. It works if these are the same in Entra and Azure:`,
      `  Application ID URI of the Entra app   api://${publicHost}/${appId}`,
      `  Microsoft App ID of the Azure Bot     ${botId}`,
      `  Messaging endpoint of the Azure Bot   ${publicUrl}/api/messages`,
      '',
    ].join('\n'),
  )
} catch (cause) {
  if (!(cause instanceof PackageProblem)) throw cause
  process.stderr.write(`${cause.message}\n`)
  process.exitCode = 1
}
