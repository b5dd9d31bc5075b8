import { type Shipped, shippedPackages } from './shipped.js';

const row = ({ name, version, license }: Shipped): string => `| ${name} | ${version} | ${license} |`;
const section = ({ name, text }: Shipped): string => `## ${name}\n\n\`\`\`text\n${text}\n\`\`\`\n`;

/** The licences of every package whose code goes to our users, as a document. */
export const licencesDocument = (): string => {
  const shipped = shippedPackages();
  return `# Licences of third parties

The library imports these packages, and the command holds their code. Each has a licence of its own.

| package | version | licence |
|---|---|---|
${shipped.map(row).join('\n')}

${shipped.map(section).join('\n')}`;
};
