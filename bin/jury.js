#!/usr/bin/env node
// The program as users call it: the bundle that `npm run build` makes of src/.
require('../dist/cli.js')
