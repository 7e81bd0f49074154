<?php

/**
 * The ids that the visitor has granted, read with PHP's standard library. Whatever is in doubt is not granted.
 *
 * @param array<string, string> $cookies `$_COOKIE`
 * @param array<string, string> $server `$_SERVER`
 * @return list<string>
 */
function granted_ids(array $cookies, array $server, string $policyVersion = '', int $lifetimeDays = 180): array
{
    parse_str($cookies['assent'] ?? '', $record);
    // Fields in brackets would be arrays.
    if (array_filter($record, 'is_array') || ($record['v'] ?? '') !== '1' || ($record['p'] ?? '') !== $policyVersion) {
        return [];
    }
    $decided = (int) ($record['t'] ?? 0);
    $now = time();
    if ($decided > $now + 86400 || $now >= min((int) ($record['x'] ?? 0), $decided + $lifetimeDays * 86400)) {
        return [];
    }
    $signals = explode('.', $record['sig'] ?? '');
    $isDntOn = str_starts_with($server['HTTP_DNT'] ?? '', '1') && !in_array('dnt', $signals, true);
    $isGpcOn = ($server['HTTP_SEC_GPC'] ?? '') === '1' && !in_array('gpc', $signals, true);
    return $isDntOn || $isGpcOn ? [] : explode('.', $record['g'] ?? '');
}

if (PHP_SAPI === 'cli-server') {
    header('Content-Type: application/json');
    echo json_encode(granted_ids($_COOKIE, $_SERVER, getenv('POLICY_VERSION') ?: ''));
}
