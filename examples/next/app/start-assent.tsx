'use client';

import { start } from 'assent';
import { useEffect } from 'react';
import { config } from './config';

export function StartAssent() {
  useEffect(() => {
    start(config);
  }, []);
  return null;
}
