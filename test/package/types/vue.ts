import type {} from 'assent/jsx/vue';
import type { GlobalComponents } from 'vue';

type Embed = InstanceType<GlobalComponents['assent-embed']>['$props'];

export const embed: Embed = { category: 'optional', src: 'https://maps.example/', title: 'Map' };
// @ts-expect-error An id is text.
export const wrongEmbed: Embed = { category: 1 };
