import { describe, expect, it } from 'vitest';
import { readDeployment } from '../../../src/inputs/deployment/read-deployment.js';

const optOut = 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS';
const off = `mattermost['env']['${optOut}'] = 'false'`;
const address = "mattermost_external_url 'https://mm.example'\n";

const read = (text: string) => readDeployment([{ path: 'gitlab.rb', text: address + text }]);

/** What the opt-out comes to, and whether anything else may be set. */
const outcome = async (text: string) => {
  const result = await read(text);
  if (!result.ok) return result.issue;
  const { env, unknown, incomplete } = result.value;
  return [env[optOut] ?? unknown[optOut]?.because, incomplete];
};

describe('code in gitlab.rb', () => {
  it.for([
    `=begin\n${off}\n=end`,
    `__END__\n${off}`,
    `note = <<~TEXT\n${off}\n  TEXT`,
    `note = [<<-'A', <<B]\n${off}\n  A\n${off}\nB`,
    `# ${off}`,
    `note = %q(it's)\nother = "#{node["x"]}"`,
  ])('does not count where it never runs: %j', async (text) => {
    expect(await outcome(text)).toEqual([undefined, false]);
    expect(await outcome(`${text.replace(/^__END__[\s\S]*/, '')}\n${off}`)).toEqual(['false', false]);
  });

  it.for([
    `if x\n  ${off}\nend`,
    `unless x then ${off} end`,
    `case x\nwhen 1\n  ${off}\nelse\n  y\nend`,
    `if x\n  while y do\n    z\n  end\n  ${off}\nend`,
    `[1].each do |x|\n${off}\nend`,
    `[1].each { |x| ${off} }`,
    `${off} if x`,
    `${off}\nmattermost['env'].delete('${optOut}') if x`,
    `if x\nmattermost['env'] = { '${optOut}' => 'false' }\nend`,
    `${off}\nif x\nmattermost['env'] = {}\nend`,
    `mattermost['env']['${optOut}'] ||= 'false'`,
    `mattermost[:env]['${optOut}'] = x`,
  ])('leaves unknown what it may set: %j', async (text) => {
    expect(await outcome(text)).toContain('code');
  });

  it.for(['.merge!({ a: 1 })', ".update('A' => '1')", ".delete('A')", '\n  .clear', "[name] = 'true'"])(
    'knows nothing of the list after %j',
    async (call) => {
      expect(await outcome(`${off}\nmattermost['env']${call}`)).toEqual(['code', true]);
      expect(await outcome(`${off}\nlist = mattermost['env']`)).toEqual(['code', true]);
      expect(await outcome(`mattermost['env'] = { '${optOut}' => 'false', **more }`)).toEqual([undefined, true]);
      expect(await outcome(`mattermost['env']${call}\n${off}`)).toEqual(['false', true]);
    },
  );

  it('knows what comes after a block', async () => {
    expect(await outcome(`if x\n  y = 1 if z\n  unless a\n  end\nend\n${off}`)).toEqual(['false', false]);
    expect(await outcome(`x = a.class\nfoo(if: 1, end: 2)\n${off}`)).toEqual(['false', false]);
    expect(await outcome(`mattermost['env'] = { :${optOut} => false }`)).toEqual(['false', false]);
  });

  it('refuses what is never closed', async () => {
    const unreadable = { code: 'unreadable', path: 'gitlab.rb' };
    expect(await outcome(`mattermost['env'] = { '${optOut}' => 'false'`)).toEqual(unreadable);
    expect(await outcome(`mattermost['env'] = ${"{ 'a' => ".repeat(5000)}`)).toEqual(unreadable);
    expect(await outcome("mattermost['env'] = { 'a' => 'b }")).toEqual(unreadable);
    expect(await outcome('x = <<~A\n b')).toEqual(unreadable);
  });
});
