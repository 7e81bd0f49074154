export function upgradePage() {}
