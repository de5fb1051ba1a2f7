import { Button } from '@fluentui/react-button'
import { ArrowShuffleRegular } from '@fluentui/react-icons/svg/arrow-shuffle'
import { PeopleRegular } from '@fluentui/react-icons/svg/people'
import { mergeClasses } from '@griffel/react'
import type { Pair } from '../../../okra/quarter/facets/pairs.ts'
import { useSay, useSpeech } from '../../i18n/say.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useLooks } from '../looks.ts'
import type { Pairing } from './pairing.ts'

/** Before the pairs start: who works with whom, and for who leads the way to shuffle and to begin. `titleOf` names an item of a pair. */
export function Forming({ pairing, titleOf }: { pairing: Pairing; titleOf: (item: string) => string }) {
  const say = useSay()
  const looks = useLooks()
  const { pairs, mayForm, mayStart, form, start, busy, problem } = pairing
  const isFormed = pairs.length > 0
  return (
    <div className={looks.stack}>
      {!isFormed && <p className={looks.plain}>{say(mayForm ? 'pairs.formFirst' : 'pairs.waiting')}</p>}
      {isFormed && <PairList pairing={pairing} titleOf={titleOf} />}
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      {(mayForm || mayStart) && (
        <div className={looks.row}>
          {mayStart && (
            <Button appearance="primary" className={looks.target} disabled={busy} onClick={start}>
              {say('pairs.start')}
            </Button>
          )}
          {mayForm && (
            <Button
              appearance={isFormed ? 'secondary' : 'primary'}
              className={looks.target}
              icon={<ArrowShuffleRegular />}
              disabled={busy}
              onClick={form}
            >
              {say(isFormed ? 'pairs.again' : 'pairs.form')}
            </Button>
          )}
        </div>
      )}
      {isFormed && !mayStart && <p className={looks.quiet}>{say('pairs.soon')}</p>}
    </div>
  )
}

/** All pairs with what each of them works on. Names stand here on purpose. */
export function PairList({ pairing, titleOf }: { pairing: Pairing; titleOf: (item: string) => string }) {
  const say = useSay()
  const looks = useLooks()
  const { pairs, own } = pairing
  return (
    <ul className={looks.list} aria-label={say('pairs.all', { n: pairs.length })}>
      {pairs.map((pair) => (
        <li key={pair.people.join(' ')} className={mergeClasses(looks.card, pair === own && looks.marked)}>
          <div className={looks.line}>
            <PeopleRegular fontSize={20} className={looks.inlineIcon} aria-hidden />
            <span className={mergeClasses(looks.text, looks.strong)}>
              <Names pair={pair} pairing={pairing} />
            </span>
          </div>
          {pair.items.map((item) => (
            <p key={item} className={looks.plain}>
              <bdi>{titleOf(item)}</bdi>
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

function Names({ pair, pairing }: { pair: Pair; pairing: Pairing }) {
  const { language } = useSpeech()
  const names = pair.people.map(pairing.nameOf).filter((name) => name !== '')
  return <bdi>{new Intl.ListFormat(language).format(names)}</bdi>
}

/** With whom this person works, or the way into a pair for who came late. */
export function WhoWith({ pairing }: { pairing: Pairing }) {
  const say = useSay()
  const looks = useLooks()
  const { own, mayJoin, join, busy, problem } = pairing
  if (own)
    return (
      <p className={looks.plain}>
        {own.people.length > 1 ? <With pair={own} pairing={pairing} /> : say('pairs.alone')} <span>{say('pairs.named')}</span>
      </p>
    )
  if (!mayJoin) return null
  return (
    <div className={looks.card}>
      <p className={looks.plain}>{say('pairs.late')}</p>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      <div>
        <Button appearance="primary" className={looks.target} disabled={busy} onClick={join}>
          {say('pairs.join')}
        </Button>
      </div>
    </div>
  )
}

function With({ pair, pairing }: { pair: Pair; pairing: Pairing }) {
  const { say, language } = useSpeech()
  const others = pair.people.filter((person) => person !== pairing.me).map(pairing.nameOf)
  return say('pairs.with', { names: new Intl.ListFormat(language).format(others.filter((name) => name !== '')) })
}
