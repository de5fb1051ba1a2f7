import { type MemoryBoxPlace, openMemoryBallotBox } from '../../../server/store/memory/ballotBox.ts'
import { memoryStorePlace, openMemoryStore } from '../../../server/store/memory/store.ts'
import { ballotBoxContract } from '../../contracts/ballotBox.ts'
import { storeContract } from '../../contracts/store.ts'

const NO_FILES = 'memory has no files'

storeContract(
  'Store in memory',
  async () => {
    const place = memoryStorePlace()
    return { open: async () => openMemoryStore(place), destroy: async () => {} }
  },
  { skip: { 'leaves no byte of what was redacted or removed': NO_FILES } },
)

ballotBoxContract(
  'BallotBox in memory',
  async () => {
    const place: MemoryBoxPlace = new Map()
    return { open: async () => openMemoryBallotBox(place), destroy: async () => {} }
  },
  { skip: { 'leaves no byte of what was edited, removed, taken or emptied once it is scrubbed': NO_FILES } },
)
