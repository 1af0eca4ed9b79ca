/** "Cụm thi đua số 1" of "Cụm thi đua số 1: các phường quận …": what a narrow place has room for. */
export const shortCluster = (name: string): string => name.split(':')[0] ?? name;
