/** First import of every script: TypeScript runs as it is only on Node 24. */
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Node ${process.version} is too old: run \`npm ci\`, then this command through npm (npm start, npm test …).`,
  );
  process.exit(1);
}
