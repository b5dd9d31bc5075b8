// Measures one part in a process of its own, so that no part disturbs another: node --expose-gc part.mjs NAME [--quick]
const [name, ...options] = process.argv.slice(2);
const { measure } = await import(`./parts/${name}.mjs`);
process.stdout.write(JSON.stringify(await measure({ quick: options.includes('--quick') })));
