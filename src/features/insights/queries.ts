import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  previewUnits,
  readInsights,
  readUnits,
  switchUnit,
  takeUnits,
  Units,
} from '#contract/organization/insights.ts';
import type { BodyOf } from '#contract/wire/endpoint.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { keepSaved } from '../../api/keepSaved.ts';

const unitsKey = ['insights', 'units'];
const figuresKey = ['insights', 'figures'];

/** Timeout for uploads: a megabyte takes long on a slow line. */
export const uploadMs = 60_000;

export function useInsights(unit: string) {
  const call = useCall();
  return useQuery({
    queryKey: [...figuresKey, unit],
    queryFn: ({ signal }) =>
      call<typeof readInsights>('get', '/api/organization/insights/:unit', { params: { unit }, signal }),
  });
}

export function useUnits() {
  const call = useCall();
  return useQuery({
    queryKey: unitsKey,
    queryFn: ({ signal }) => call<typeof readUnits>('get', '/api/organization/units', { params: {}, signal }),
  });
}

export function useSwitchUnit(unit: string) {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    scope: { id: `unit ${unit}` },
    mutationFn: (isOn: boolean) =>
      call<typeof switchUnit>('put', '/api/organization/units/:unit/switch', { params: { unit }, body: { isOn } }),
    onSuccess: (_, isOn) => {
      keepSaved(client, [unitsKey], () => {
        client.setQueryData<Units>(
          unitsKey,
          (kept) => kept && { ...kept, units: kept.units.map((one) => (one.id === unit ? { ...one, isOn } : one)) },
        );
      });
      void client.invalidateQueries({ queryKey: figuresKey });
    },
  });
}

/** `file`: base64. */
export function usePreviewUnits() {
  const call = useCall();
  return useMutation({
    mutationFn: (file: string) =>
      call<typeof previewUnits>('post', '/api/organization/units/preview', {
        params: {},
        body: { file },
        timeLimitMs: uploadMs,
      }),
  });
}

export function useTakeUnits() {
  const call = useCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof takeUnits>) =>
      call<typeof takeUnits>('put', '/api/organization/units', { params: {}, body, timeLimitMs: uploadMs }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['insights'] }),
  });
}
