// What the build gives to packages in place of node:child_process, which takes its time to load: commander asks for it
// at every start, for commands that are programs of their own. Here it is loaded by the first call.
import type * as ChildProcess from 'node:child_process'

const loaded = (): typeof ChildProcess => process.getBuiltinModule('node:child_process')

export const spawn: typeof ChildProcess.spawn = (...call: Parameters<typeof ChildProcess.spawn>) =>
  loaded().spawn(...call)
export const spawnSync = (...call: Parameters<typeof ChildProcess.spawnSync>) => loaded().spawnSync(...call)
