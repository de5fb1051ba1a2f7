import { Button } from '@fluentui/react-button'
import { mergeClasses } from '@griffel/react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { undefinedSizes } from '../../../okra/quarter/activities/sizes.ts'
import { isOffered } from '../../../okra/quarter/offers.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { useKept } from '../kept.ts'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { Scene } from '../scene.ts'
import { SizesForm } from './sizesForm.tsx'

/** Sizes are asked for first if they mean nothing yet: what follows (`children`) comes after the form. Later the form is a button away. */
export function SizesAsked({ run, children }: Pick<Scene, 'run'> & { children?: ReactNode }) {
  const say = useSay()
  const looks = useLooks()
  const missing = undefinedSizes(usePlan()).length > 0
  const may = usePicture(({ offers }) => isOffered(offers, 'DefineSizes'))
  const [without, goWithout] = useKept(`okra.withoutSizes.${run.id}`, false)
  const [open, setOpen] = useState(false)
  if (!may) {
    return (
      <>
        {missing && <p className={mergeClasses(looks.card, looks.plain)}>{say('sizes.waiting')}</p>}
        {children}
      </>
    )
  }
  if (open || (missing && !without)) {
    return (
      <SizesForm
        done={() => {
          setOpen(false)
          goWithout(true)
        }}
      />
    )
  }
  return (
    <>
      <div>
        <Button size="small" className={looks.target} onClick={() => setOpen(true)}>
          {say(missing ? 'sizes.define' : 'sizes.change')}
        </Button>
      </div>
      {children}
    </>
  )
}
