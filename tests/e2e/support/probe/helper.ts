/** A helper process for the conformance tests. */
const port = process.parentPort;

port.on('message', ({ data }) => {
  if (data === 'end') process.exit(71);
  if (data === 'hang') for (;;);
  port.postMessage({ got: data, environment: Object.keys(process.env).includes('HOME') });
});
