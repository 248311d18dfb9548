// Plain JavaScript on purpose: an old Node must be able to read this far to say what is wrong.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Sidemand runs on Node 24 and found ${process.versions.node}. On Linux and Windows "npm ci" brings it along; ` +
      'on other systems install Node 24 or newer, then run the command again.',
  );
  process.exit(1);
}
