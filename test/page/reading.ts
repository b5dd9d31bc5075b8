/** What the page reads with the help of libraries, as an entry of its own. */
export { documentsIn } from '../../src/inputs/deployment/kubernetes/yaml.js';
export { treesIn } from '../../src/inputs/deployment/yaml/parse.js';
export { filesIn } from '../../src/inputs/packet/archive.js';
export { accessTo } from '../../src/inputs/packet/source.js';
export { namesInYaml } from '../../src/inputs/packet/yaml.js';
