import { testPlays } from './playSuite.ts'

testPlays({
  teams: 12,
  sessions: [3],
  turns: 360,
  least: {
    put: 300,
    edit: 30,
    remove: 10,
    MoveOn: 50,
    SkipActivity: 10,
    ReopenActivity: 10,
    AddItems: 100,
    EditItem: 100,
    RemoveItem: 20,
    ShowItem: 30,
    SetPresenter: 10,
    DefineSizes: 10,
    FormPairs: 10,
    StartPairs: 5,
    JoinPair: 5,
    SetCapacity: 20,
    LockArranging: 10,
    'too-few-voices': 10,
  },
  refused: ['already-moved-on', 'depends-on-itself', 'schema', 'text-empty', 'text-too-long', 'too-many-items', 'unknown-item'],
})
