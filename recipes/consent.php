<?php

/*
 * What a visitor has granted, read from a request's headers with PHP's standard library.
 *
 * Grants what `readDecision` of `assent/server` grants, and never more: what is in doubt is not granted. `$config` is
 * the JSON configuration of the page, decoded as an array. If it has `regions`, the strictest of all its rules hold.
 */

namespace Assent;

const DAY = 24 * 60 * 60;
const LIST_OF_IDS = '[a-z][a-z\d_-]*(?:/[a-z][a-z\d_-]*)?(?:\.[a-z][a-z\d_-]*(?:/[a-z][a-z\d_-]*)?)*';
const FORM = '~^v=1&t=(?<t>[1-9]\d{0,10})&x=(?<x>[1-9]\d{0,10})(?:&p=(?<p>[\w.\~-]+))?(?:&g=(?<g>' . LIST_OF_IDS . '))?'
    . '(?:&r=(?<r>' . LIST_OF_IDS . '))?&s=(?<s>visitor|implied)(?:&id=[\w-]{1,64})?(?:&f=(?<f>(?:[\w-]{4})+))?'
    . '(?:&sig=(?<sig>dnt|gpc|dnt\.gpc))?(?<by>&by=guardian)?(?:&d=(?<d>' . LIST_OF_IDS . '))?$~D';

const DEFAULT_CATEGORIES = [['id' => 'functional', 'required' => true], ['id' => 'optional']];

/** The ids that are granted, required ones included. `$server` is `$_SERVER`. */
function granted_ids(array $server, array $config): array
{
    $purposes = purposes_of($config['categories'] ?? DEFAULT_CATEGORIES);
    $rules = [$config, ...$config['regions'] ?? []];
    $mode = count($rules) === 1 ? $config['mode'] ?? 'opt-in' : 'opt-in';
    $sent = [
        'dnt' => preg_match('/^(1|yes$)/D', $server['HTTP_DNT'] ?? ''),
        'gpc' => ($server['HTTP_SEC_GPC'] ?? '') === '1',
    ];
    $heeded = array_filter(['dnt', 'gpc'], fn ($name) => $sent[$name] && !is_ignored($rules, $name));
    $is_on_by_default = $mode === 'opt-out' && !$heeded && empty($config['guardian']);
    $default = $is_on_by_default ? array_filter($purposes, fn ($purpose) => !$purpose['separate']) : [];
    $required = array_filter($purposes, fn ($purpose) => $purpose['required']);
    // In the order of the configuration.
    $granted = fn ($ids) => array_keys(array_intersect_key($purposes, $required + $ids));

    // Not from `$_COOKIE`, which holds one of several cookies of a name.
    $prefix = ($config['cookie']['name'] ?? 'assent') . '=';
    $cookies = preg_split('/; */', $server['HTTP_COOKIE'] ?? '');
    $cookies = array_filter($cookies, fn ($cookie) => str_starts_with($cookie, $prefix));
    if (!$cookies) {
        return $granted($default);
    }
    $records = array_filter(array_map(fn ($cookie) => parse(substr($cookie, strlen($prefix)), $purposes), $cookies));
    if (!$records) {
        return $granted([]);
    }
    // The newest; of two from the same second, the one that has less on.
    usort($records, fn ($a, $b) => $b['t'] <=> $a['t'] ?: count($a['on']) <=> count($b['on']));
    $record = $records[0];
    $agreed = array_filter($record['on'], fn ($answer) => $answer === 'g');
    $days = min(array_map(days_of(...), $rules));
    $has_expired = time() >= $record['x'] || ($agreed && time() >= $record['t'] + $days * DAY);
    $version = encode(text_of($config['policy']['version'] ?? ''));
    $has_changed = $version !== '' && $version !== $record['p'] && is_in_effect($config['policy']);
    $is_overruled = array_diff($heeded, explode('.', $record['sig'] ?? ''))
        || (!empty($config['guardian']) && !$record['by'])
        || ($record['s'] === 'implied' && $mode !== 'implied');
    if ($has_expired || $has_changed || ($agreed && $is_overruled)) {
        return $granted([]);
    }
    return $granted($agreed + array_intersect_key($record['on'], $default));
}

/** Each category and service by its id, with the fingerprint of what is asked. */
function purposes_of(array $categories): array
{
    $purposes = [];
    foreach ($categories as $category) {
        $about = [
            'category' => $category['id'],
            'required' => ($category['required'] ?? false) === true,
            'separate' => !empty($category['separate']),
        ];
        $purposes[$category['id']] = ['f' => fingerprint($category['id'], $category, ['description'])] + $about;
        foreach ($category['services'] ?? [] as $service) {
            $id = "$category[id]/$service[id]";
            $purposes[$id] = ['f' => fingerprint($id, $service, ['purpose', 'data', 'provider', 'country'])] + $about;
        }
    }
    return $purposes;
}

/** FNV-1a over UTF-16 code units, folded to 24 bits. Of texts, only letters, their marks and digits count. */
function fingerprint(string $id, array $declared, array $keys): string
{
    $letters = fn ($key) => preg_replace('/[^\p{L}\p{M}\p{N}]/u', '', text_of($declared[$key] ?? ''));
    $texts = isset($declared['version']) ? ['', text_of($declared['version'])] : array_map($letters, $keys);
    $bits = 0x811c9dc5;
    foreach (units(implode("\n", [$id, ...$texts])) as $unit) {
        $bits = ($bits ^ $unit) * 0x01000193 & 0xffffffff;
    }
    return strtr(base64_encode(substr(pack('N', $bits >> 24 ^ $bits & 0xffffff), 1)), '+/', '-_');
}

/** Text and numbers as JavaScript writes them; nothing for anything else. */
function text_of(mixed $value): string
{
    return is_string($value) || is_int($value) || is_float($value) ? (string) $value : '';
}

function units(string $text): array
{
    return unpack('n*', iconv('UTF-8', 'UTF-16BE', $text));
}

function encode(string $version): string
{
    $escape = fn ($one) => vsprintf(str_repeat('~%04x', strlen($one[0]) > 3 ? 2 : 1), units($one[0]));
    return preg_replace_callback('/[^A-Za-z0-9_.-]/u', $escape, $version);
}

/** The fields of a record, and in `on` what it grants of `$purposes`; `null` if it is not exactly a record. */
function parse(string $value, array $purposes): ?array
{
    if (strlen($value) > 4096 || !preg_match(FORM, $value, $record, PREG_UNMATCHED_AS_NULL)) {
        return null;
    }
    $listed = [];
    $count = 0;
    foreach (['g', 'r', 'd'] as $name) {
        $ids = array_filter(explode('.', $record[$name] ?? ''));
        $count += count($ids);
        $listed += array_fill_keys($ids, $name);
    }
    if ($record['t'] >= $record['x'] || $record['t'] > time() + DAY || !$count || count($listed) < $count) {
        return null;
    }
    $prints = str_split($record['f'] ?? '', 4);
    $record['on'] = [];
    foreach ($purposes as $id => ['f' => $f, 'category' => $category, 'required' => $is_required]) {
        if ($is_required || !in_array($f, $prints, true)) {
            continue;
        }
        // A category that was asked has to be in a list.
        if ($id === $category && !isset($listed[$id])) {
            return null;
        }
        $record['on'][$id] = $listed[$id] ?? $listed[$category] ?? 'r';
    }
    $record['on'] = array_filter($record['on'], fn ($answer) => $answer !== 'r');
    return $record;
}

function is_ignored(array $rules, string $name): bool
{
    $key = ['dnt' => 'doNotTrack', 'gpc' => 'globalPrivacyControl'][$name];
    $everywhere = $rules[0]['signals'][$key] ?? '';
    return !array_filter($rules, fn ($rule) => ($rule['signals'][$key] ?? $everywhere) !== 'ignore');
}

/** How many days a consent is valid: 400 at most, and one if the configuration cannot be read. */
function days_of(array $rule): float
{
    $days = $rule['lifetimeDays'] ?? null;
    $days = is_array($days) && !array_is_list($days) ? $days['granted'] ?? null : $days;
    return $days === null ? 180 : (is_numeric($days) ? min(max((float) $days, 1), 400) : 1);
}

/** Whether the policy is in effect, as it is if its date cannot be read. */
function is_in_effect(array $policy): bool
{
    $date = text_of($policy['effective'] ?? '');
    return !preg_match('/^\d{4}-\d\d-\d\d/', $date) || strtotime(strlen($date) > 10 ? $date : "$date UTC") <= time();
}

if (PHP_SAPI === 'cli' && realpath($argv[0]) === __FILE__) {
    $cases = json_decode(file_get_contents('php://stdin'), true);
    echo json_encode(array_map(fn ($case) => granted_ids($case['server'], $case['config']), $cases));
}
