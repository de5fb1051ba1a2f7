import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import type { ProposedKeyResult } from '../../../okra/ports/assistant.ts'
import { useSay, useSpeech } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import { hypothesisWords } from '../plan/hypothesisWords.ts'
import type { SheetDraft } from './commands.ts'

const useStyles = makeStyles({ list: { margin: 0, listStyleType: 'disc', paddingInlineStart: tokens.spacingHorizontalL } })

/** Key results and hypothesis that are proposed for an objective, to read. A number that nobody has said is a gap that one sees. */
export function SheetText({ draft: { keyResults, hypothesis } }: { draft: SheetDraft }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const words = useGapWords()
  return (
    <>
      {keyResults.length > 0 && (
        <ul className={styles.list} aria-label={say('sheet.keyResults')}>
          {keyResults.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they have no id and never move
            <li key={index}>
              <bdi className={looks.text}>{words(one)}</bdi>
            </li>
          ))}
        </ul>
      )}
      {hypothesis && <bdi className={looks.plain}>{hypothesisWords(say, hypothesis)}</bdi>}
    </>
  )
}

function useGapWords(): (keyResult: ProposedKeyResult) => string {
  const { say, language } = useSpeech()
  const number = new Intl.NumberFormat(language)
  return ({ metric, unit, baseline, target }) => {
    const said = (value: number | null) => {
      const n = value === null ? say('assistant.gap') : number.format(value)
      return unit === '' ? n : say('sheet.amount', { n, unit })
    }
    return say('sheet.fromTo', { metric, baseline: said(baseline), target: said(target) })
  }
}
