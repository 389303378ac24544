import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What a method asks of others: `Service.method`, by the types of the constructor; `.method` is of its own class. */
interface Method {
  readonly route: string | null;
  readonly calls: readonly string[];
}

type Classes = ReadonlyMap<string, ReadonlyMap<string, Method>>;

const verbs = ['Get', 'Post', 'Put', 'Patch', 'Delete'];

/** The handler of each route, and what it calls: itself, and through whatever it calls. */
export class HandlerCalls {
  readonly #classes: Classes = classesUnder('src');

  /** `Class.method` of the handler of a route such as `POST /dang-nhap`; undefined where no class has it. */
  handlerOf(route: string): string | undefined {
    for (const [name, methods] of this.#classes)
      for (const [method, { route: own }] of methods) if (own === route) return `${name}.${method}`;
    return undefined;
  }

  /** What a method calls itself, or by methods of its own class. */
  direct(method: string): ReadonlySet<string> {
    const [name] = method.split('.');
    return this.#reached(method, (call) => call.startsWith(`${name!}.`));
  }

  /** What a method calls, however far away. */
  all(method: string): ReadonlySet<string> {
    return this.#reached(method, () => true);
  }

  #reached(method: string, follow: (call: string) => boolean): ReadonlySet<string> {
    const reached = new Set<string>();
    const open = [method];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      const [name, member] = one.split('.');
      for (const call of this.#classes.get(name!)?.get(member!)?.calls ?? []) {
        const full = call.startsWith('.') ? name! + call : call;
        if (reached.has(full)) continue;
        reached.add(full);
        if (follow(full)) open.push(full);
      }
    }
    return reached;
  }
}

function classesUnder(folder: string): Classes {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !/\.spec\.tsx?$/.test(name),
  );
  const classes = new Map<string, ReadonlyMap<string, Method>>();
  for (const name of files) {
    const text = readFileSync(join(folder, name), 'utf8');
    if (!text.includes('constructor(')) continue;
    const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    source.forEachChild((node) => {
      if (ts.isClassDeclaration(node) && node.name) classes.set(node.name.text, methodsOf(node));
    });
  }
  return classes;
}

function methodsOf(node: ts.ClassDeclaration): ReadonlyMap<string, Method> {
  const fields = fieldsOf(node);
  const prefix = decoration(node, ['Controller']);
  const methods = new Map<string, Method>();
  for (const member of node.members) {
    if (!member.name || (!ts.isMethodDeclaration(member) && !ts.isPropertyDeclaration(member))) continue;
    const marked = decoration(member, verbs);
    const route = prefix && marked ? routeOf(marked.name, prefix.path, marked.path) : null;
    methods.set(member.name.getText(), { route, calls: callsIn(member, fields) });
  }
  return methods;
}

const routeOf = (verb: string, prefix: string, path: string): string =>
  `${verb.toUpperCase()} /${[prefix, path].filter((part) => part !== '').join('/')}`;

/** The types of what a class is given. */
function fieldsOf(node: ts.ClassDeclaration): ReadonlyMap<string, string> {
  const constructor = node.members.find(ts.isConstructorDeclaration);
  return new Map(
    constructor?.parameters.flatMap(({ name, type }) =>
      type && ts.isTypeReferenceNode(type) ? [[name.getText(), type.typeName.getText()]] : [],
    ),
  );
}

function decoration(node: ts.Node, names: readonly string[]): { name: string; path: string } | null {
  if (!ts.canHaveDecorators(node)) return null;
  for (const { expression } of ts.getDecorators(node) ?? []) {
    if (!ts.isCallExpression(expression) || !names.includes(expression.expression.getText())) continue;
    const [path] = expression.arguments;
    return { name: expression.expression.getText(), path: path && ts.isStringLiteral(path) ? path.text : '' };
  }
  return null;
}

/** `this.field.method` of what was given, and `this.method` of the class itself. */
function callsIn(node: ts.Node, fields: ReadonlyMap<string, string>): string[] {
  const calls: string[] = [];
  const visit = (one: ts.Node): void => {
    if (ts.isPropertyAccessExpression(one)) {
      const inner = one.expression;
      if (inner.kind === ts.SyntaxKind.ThisKeyword) calls.push(`.${one.name.text}`);
      else if (ts.isPropertyAccessExpression(inner) && inner.expression.kind === ts.SyntaxKind.ThisKeyword) {
        const type = fields.get(inner.name.text);
        if (type !== undefined) calls.push(`${type}.${one.name.text}`);
      }
    }
    one.forEachChild(visit);
  };
  node.forEachChild(visit);
  return calls;
}
