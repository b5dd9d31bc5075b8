import { markedNames } from './names.js';
import { type KubernetesRemark, type StoreKind, storeRef } from './problems.js';

type OfNames = Extract<KubernetesRemark, { readonly code: 'lineBreak' | 'givenTwice' | 'keysTwice' }>['code'];
type OfKeys = Extract<KubernetesRemark, { readonly code: 'keyMissing' | 'notBase64' }>['code'];

/** Gathers what is to be said of one server. */
export class Remarks {
  private readonly others: KubernetesRemark[] = [];
  private readonly names = new Map<OfNames, Set<string>>();
  private readonly keys = new Map<string, { code: OfKeys; kind: StoreKind; name: string; variables: Set<string> }>();
  private skipped = 0;

  add(remark: KubernetesRemark): void {
    this.others.push(remark);
  }

  /** Notes a variable of which the same is to be said as of others. */
  name(code: OfNames, variable: string): void {
    const names = this.names.get(code) ?? new Set();
    this.names.set(code, names.add(variable));
  }

  /** Notes a variable whose value an object does not give. */
  key(code: OfKeys, kind: StoreKind, name: string, variable: string): void {
    const place = JSON.stringify([code, kind, name]);
    const found = this.keys.get(place) ?? { code, kind, name, variables: new Set() };
    found.variables.add(variable);
    this.keys.set(place, found);
  }

  /** Notes a key that is not the name of a variable. */
  skip(): void {
    this.skipped += 1;
  }

  all(): readonly KubernetesRemark[] {
    return [
      ...this.others,
      ...[...this.keys.values()].map(
        ({ code, kind, name, variables }): KubernetesRemark => ({
          code,
          ...storeRef(kind, name),
          variables: markedNames(variables),
        }),
      ),
      ...[...this.names].map(([code, names]): KubernetesRemark => ({ code, ...markedNames(names) })),
      ...(this.skipped === 0 ? [] : [{ code: 'keysSkipped', keys: this.skipped } as const]),
    ];
  }
}
