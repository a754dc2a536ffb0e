// Makes a request of each operation's examples in the OpenAPI document, and of each read one that must fail; sends it, and
// writes it with its answer for Specmatic, which checks both against the document and sends the request again.
// Arguments: the document, the folder to write to. BASE: the service; KURSK_KEY: an admin key.
import {readFileSync, writeFileSync} from 'node:fs';

const [file, folder] = process.argv.slice(2);
const {BASE, KURSK_KEY} = process.env;
// what these ask for can be done once only; examples/ and the tests call them
const ONCE = ['ApiKey_revoke', 'Event_publish', 'Event_retract', 'Event_confirm'];
// what these make has a name of its own
const NAMED = {
  Source_add: (request, name) => { request.body = {...request.body, name: `Example ${name}`, domains: [`${name}.example`]}; },
  Release_make: (request, name) => { request.body = {...request.body, name: `example-${name}`}; },
};

const document = JSON.parse(readFileSync(file));
for (const [path, operations] of Object.entries(document.paths)) {
  for (const [method, operation] of Object.entries(operations)) {
    if (ONCE.includes(operation.operationId)) continue;
    const request = asExemplified(method, path, operation);
    const rename = NAMED[operation.operationId] ?? (() => {}); // what is there already is refused
    rename(request, `${Date.now()}`);
    let answer = await send(request);
    if (operation.operationId === 'Ingest_post') answer = await send(request); // from now on it is there
    rename(request, `${Date.now()}-again`);
    write(operation.operationId, request, answer, 200, 201);
    if (method !== 'get') continue;
    if (path.includes('{')) {
      const unknown = {...request, path: path.replace(/{revision}/, '9999').replace(/{\w+}/, 'no-such-thing')};
      write(`${operation.operationId}_unknown`, unknown, await send(unknown), 404);
    }
    if (operation.parameters.some(parameter => parameter.name === 'limit')) {
      const wrong = {...request, query: {...request.query, limit: '0'}};
      write(`${operation.operationId}_wrong`, wrong, await send(wrong), 400);
    }
  }
}

function asExemplified(method, path, operation) {
  const request = {method: method.toUpperCase(), path, query: {}, headers: {Authorization: `Bearer ${KURSK_KEY}`}};
  for (const {name, in: where, example} of operation.parameters ?? []) {
    if (example === undefined) continue;
    if (where === 'path') request.path = request.path.replace(`{${name}}`, encodeURIComponent(example));
    if (where === 'header') request.headers[name] = example;
    // Specmatic takes a list of one for no list; the same value twice asks the same
    if (where === 'query') request.query[name] = Array.isArray(example) && example.length === 1 ? [...example, ...example] : example;
  }
  request.body = operation.requestBody?.content['application/json'].example;
  if (request.body) request.headers['Content-Type'] = 'application/json';
  return request;
}

async function send({method, path, query, headers, body}) {
  const search = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => [].concat(value).map(one => [name, one])));
  const answer = await fetch(`${BASE}${path}?${search}`, {method, headers, body: body && JSON.stringify(body)});
  return {status: answer.status, headers: {'Content-Type': answer.headers.get('content-type')}, body: await answer.json()};
}

function write(name, request, answer, ...expected) {
  if (!expected.includes(answer.status)) {
    throw new Error(`${request.method} ${request.path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
  writeFileSync(`${folder}/${name}.json`, JSON.stringify({name, 'http-request': request, 'http-response': answer}, null, 1));
}
