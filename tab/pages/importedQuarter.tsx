import { mergeClasses } from '@griffel/react'
import type { ImportPreview } from '../../okra/api.ts'
import { itemKinds } from '../../okra/quarter/plan/kinds.ts'
import { useSay, useSpeech } from '../i18n/say.tsx'
import { usePicture } from '../quarter/hooks.tsx'
import { useShared } from '../ui/styles.ts'
import { usePageStyles } from './pageStyles.ts'

/** What a file would bring into this quarter, in numbers, and what will be different here. */
export function ImportedQuarter({ file, preview }: { file: string; preview: ImportPreview }) {
  const say = useSay()
  const shared = useShared()
  const styles = usePageStyles()
  const { quarter, items, sessions, contributions } = preview
  const lines = [
    ...(sessions.length > 0 ? [say('exchange.sessions', { n: sessions.length })] : []),
    ...itemKinds.flatMap((kind) => (items[kind] > 0 ? [say(`exchange.${kind}`, { n: items[kind] })] : [])),
    ...(contributions > 0 ? [say('exchange.contributions', { n: contributions })] : []),
  ]
  return (
    <>
      <p className={mergeClasses(shared.text, styles.strong)}>
        <bdi>{say('exchange.from', { file, label: quarter.label })}</bdi>
      </p>
      {lines.length === 0 ? (
        <p className={shared.text}>{say('exchange.nothing')}</p>
      ) : (
        <ul className={shared.list}>
          {lines.map((line) => (
            <li key={line} className={shared.text}>
              {line}
            </li>
          ))}
        </ul>
      )}
      <Differences preview={preview} />
    </>
  )
}

function Differences({ preview: { quarter, unknownOwners, simulated } }: { preview: ImportPreview }) {
  const { say, language } = useSpeech()
  const shared = useShared()
  const here = usePicture(({ state }) => state.quarter)
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(unknownOwners)
  return (
    <>
      {here && here.startsOn !== quarter.startsOn && <p className={shared.quiet}>{say('exchange.otherQuarter', { here: here.label })}</p>}
      {unknownOwners.length > 0 && <p className={shared.quiet}>{say('exchange.owners', { n: unknownOwners.length, names })}</p>}
      {simulated && <p className={shared.quiet}>{say('exchange.simulated')}</p>}
    </>
  )
}
