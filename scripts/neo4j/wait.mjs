// Waits until a Neo4j server answers and sets its first password: node wait.mjs URI (NEO4J_PASSWORD in the environment)
import neo4j from 'neo4j-driver';

const [uri = 'bolt://127.0.0.1:7688'] = process.argv.slice(2);
const password = process.env.NEO4J_PASSWORD ?? 'newsgraph-local';
const deadline = Date.now() + 120_000;

/** True once the password is the wished one; false while the server is still starting. */
async function ready() {
  if (await answers(password)) return true;
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', 'neo4j'));
  const session = driver.session({ database: 'system' });
  try {
    await session.run('ALTER CURRENT USER SET PASSWORD FROM $old TO $new', { old: 'neo4j', new: password });
    return await answers(password);
  } catch {
    return false;
  } finally {
    await session.close();
    await driver.close();
  }
}

async function answers(secret) {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', secret));
  try {
    await driver.executeQuery('RETURN 1', {}, { database: 'neo4j' });
    return true;
  } catch {
    return false;
  } finally {
    await driver.close();
  }
}

while (!(await ready())) {
  if (Date.now() > deadline) process.exit(1);
  await new Promise((resolve) => setTimeout(resolve, 500));
}
