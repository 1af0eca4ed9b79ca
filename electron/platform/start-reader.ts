/** Reader processes as helper processes of Electron: the packed program has no Node that could be forked. */
import { utilityProcess } from 'electron';
import { readerEnvironment, type StartReader } from '../files/aside/start-reader.ts';

export const startReader: StartReader = (file) => {
  const child = utilityProcess.fork(file, [], {
    serviceName: 'Đọc tệp',
    env: readerEnvironment(),
    execArgv: [],
    stdio: 'ignore',
  });
  return {
    ask: (message) => child.postMessage(message),
    onAnswer: (listener) => void child.on('message', listener),
    onEnd: (listener) => void child.once('exit', listener),
    end: () => void child.kill(),
    // The program ends with its window, and its helper processes with it.
    keepsProgram: () => {},
  };
};
