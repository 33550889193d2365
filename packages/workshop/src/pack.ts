import { spawnSync } from 'node:child_process'
import { relative, resolve } from 'node:path'
import { packAll } from './pack/pack-all.ts'

/*
 * npm run pack             what is published as tarballs, in .build/packed
 * npm run pack -- folder   in another folder
 */

const build = resolve(import.meta.dirname, 'build.ts')
const built = spawnSync(process.execPath, [build, '--if-needed'], { stdio: 'inherit' })
if (built.status !== 0) process.exit(1)

const packed = await packAll(process.argv[2] ?? '.build/packed')
for (const tarball of Object.values(packed)) console.log(relative('.', tarball))
