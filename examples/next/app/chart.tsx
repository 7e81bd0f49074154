export const Chart = () => <figure>Visits</figure>;
