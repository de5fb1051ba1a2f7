import { Button } from '@fluentui/react-button'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-popover'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { useId, useState } from 'react'
import type { Pick } from '../cluster/pickList.tsx'
import { PickList } from '../cluster/pickList.tsx'
import { useLooks } from '../looks.ts'

const useStyles = makeStyles({
  button: {
    justifyContent: 'space-between',
    textAlign: 'start',
    minWidth: 0,
    maxWidth: '100%',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
})

/** One of several, by a list with a search field. `value` is what is chosen now, in words. */
export function PickField({ label, value, picks }: { label: string; value: string; picks: readonly Pick[] }) {
  const looks = useLooks()
  const styles = useStyles()
  const id = useId()
  const [open, setOpen] = useState(false)
  const closing = picks.map((pick) => ({
    ...pick,
    act: () => {
      setOpen(false)
      pick.act()
    },
  }))
  return (
    <div className={looks.tight}>
      <span id={`${id}-label`} className={looks.strong}>
        {label}
      </span>
      <Popover open={open} trapFocus positioning={{ position: 'below', align: 'start' }} onOpenChange={(_, data) => setOpen(data.open)}>
        <PopoverTrigger disableButtonEnhancement>
          <Button
            id={`${id}-value`}
            className={mergeClasses(styles.button, looks.target)}
            icon={<ChevronDownRegular />}
            iconPosition="after"
            aria-labelledby={`${id}-label ${id}-value`}
          >
            <bdi>{value}</bdi>
          </Button>
        </PopoverTrigger>
        <PopoverSurface aria-label={label} style={{ padding: 8 }}>
          <PickList label={label} picks={closing} />
        </PopoverSurface>
      </Popover>
    </div>
  )
}
