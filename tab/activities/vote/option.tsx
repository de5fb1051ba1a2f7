import { Button } from '@fluentui/react-button'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { SubtractRegular } from '@fluentui/react-icons/svg/subtract'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { KeyboardEvent } from 'react'
import { useId, useState } from 'react'
import { useSay } from '../../i18n/say.tsx'
import { TextButton } from '../../ui/textButton.tsx'
import { useLooks } from '../looks.ts'
import { DotRow } from './dots.tsx'
import { OptionIcon } from './optionIcon.tsx'
import type { Votable } from './votables.ts'
import type { Voting } from './voting.ts'

const useStyles = makeStyles({
  given: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    borderInlineStartWidth: tokens.strokeWidthThickest,
    // The text stays where it was.
    paddingInlineStart: `calc(${tokens.spacingHorizontalM} - ${tokens.strokeWidthThickest} + ${tokens.strokeWidthThin})`,
  },
  spin: {
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  control: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, marginInlineStart: 'auto' },
  texts: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
})

/** One option of the ballot: − dots +, the keys + and −, and its ideas to read. `refused` is called with why a press did nothing. */
export function BallotOption({
  option,
  voting,
  most,
  press,
}: {
  option: Votable
  voting: Voting
  most: number
  press: (by: 1 | -1) => void
}) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const titleId = useId()
  const [open, setOpen] = useState(false)
  const dots = voting.dots[option.id] ?? 0
  return (
    <li className={mergeClasses(looks.card, dots > 0 && styles.given)}>
      <div className={looks.line}>
        <OptionIcon id={option.id} lens={option.lens} />
        <bdi id={titleId} className={mergeClasses(looks.text, dots > 0 && looks.strong)}>
          {option.title}
        </bdi>
      </div>
      <div className={looks.row}>
        {option.texts.length > 0 && (
          <TextButton expanded={open} onClick={() => setOpen(!open)}>
            {say('cluster.ideas', { n: option.texts.length })}
          </TextButton>
        )}
        <div className={styles.control}>
          <Button
            shape="circular"
            tabIndex={-1}
            icon={<SubtractRegular />}
            aria-label={say('vote.take', { title: option.title })}
            disabledFocusable={voting.whyNot(option.id, -1) !== null}
            onClick={() => press(-1)}
          />
          <div
            role="spinbutton"
            tabIndex={0}
            data-option={option.id}
            className={styles.spin}
            aria-labelledby={titleId}
            aria-valuenow={dots}
            aria-valuemin={0}
            aria-valuemax={most}
            aria-valuetext={say('vote.value', { n: dots, most, left: voting.left })}
            onKeyDown={(event) => onKey(event, press)}
          >
            <DotRow filled={dots} of={most} />
          </div>
          <Button
            shape="circular"
            tabIndex={-1}
            icon={<AddRegular />}
            aria-label={say('vote.give', { title: option.title })}
            disabledFocusable={voting.whyNot(option.id, 1) !== null}
            onClick={() => press(1)}
          />
        </div>
      </div>
      {open && (
        <ul className={styles.texts}>
          {option.texts.map((text) => (
            <li key={text} className={looks.text}>
              <bdi>{text}</bdi>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** `+ − → ←` change the dots, `↑ ↓` walk the options. */
function onKey(event: KeyboardEvent<HTMLElement>, press: (by: 1 | -1) => void): void {
  const forwards = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const backwards = forwards === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight'
  if (event.key === '+' || event.key === '=' || event.key === forwards) press(1)
  else if (event.key === '-' || event.key === '−' || event.key === backwards) press(-1)
  else if (event.key === 'ArrowDown') step(event.currentTarget, 1)
  else if (event.key === 'ArrowUp') step(event.currentTarget, -1)
  else return
  event.preventDefault()
}

function step(from: HTMLElement, by: 1 | -1): void {
  const options = [...(from.closest('ul')?.querySelectorAll<HTMLElement>('[data-option]') ?? [])]
  options[options.indexOf(from) + by]?.focus()
}
