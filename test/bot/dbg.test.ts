import { expect, it } from 'vitest'
import { startStage } from './stage.ts'
it('x', { timeout: 300_000 }, async () => {
  const stage = await startStage()
  stage.answer(() => ({ text: 'yes' }))
  const bad: unknown[] = []
  for (let i = 1; i <= 60; i++) {
    stage.connector.loseReply('reply')
    await stage.teams.message(stage.roster.meeting, stage.roster.people[0]!, 'next')
    if (stage.logged.length !== i || stage.connector.messages(stage.roster.meeting).length !== i) bad.push([i, stage.logged.length, stage.connector.messages(stage.roster.meeting).length])
  }
  for (let i = 1; i <= 15; i++) {
    const s = await startStage()
    s.answer(() => ({ text: 'yes' }))
    s.connector.loseReply('reply')
    const r = await s.teams.message(s.roster.meeting, s.roster.people[0]!, 'next')
    if (s.logged.length !== 1) bad.push(['fresh', i, r.status, s.logged, s.connector.calls.map((c) => [c.kind, c.status])])
    await s.close()
  }
  await stage.close()
  expect(bad).toEqual([])
})
