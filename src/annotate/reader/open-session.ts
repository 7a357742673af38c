import { readFileSync } from 'node:fs';
import { NewsgraphError } from '../../errors.js';
import { createSession, type ReaderSession, type Runtime } from './session.js';

/**
 * Loads the graph of a file with onnxruntime-node.
 * @throws NewsgraphError KG103 when onnxruntime-node is not there, its binary does not load, or the graph is not readable.
 */
export async function openSession(file: string, threads: number): Promise<ReaderSession> {
  const runtime = await loadRuntime();
  try {
    return await createSession(runtime, readFileSync(file), {
      executionProviders: ['cpu'],
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
    });
  } catch (cause) {
    throw new NewsgraphError(
      {
        code: 'KG103',
        message: "the reader's graph cannot be loaded",
        where: { file },
        hint: 'Reinstall the package, or use --annotator light.',
      },
      { cause },
    );
  }
}

async function loadRuntime(): Promise<Runtime> {
  try {
    return await import('onnxruntime-node');
  } catch (cause) {
    throw new NewsgraphError(
      {
        code: 'KG103',
        message: 'onnxruntime-node, which runs the reader, is not installed or does not run on this machine',
        hint: 'npm install onnxruntime-node, or use --annotator light.',
      },
      { cause },
    );
  }
}
