/**
 * What is sent when a line of the card was dragged; the script puts the positions into it. Without scripts nothing of
 * it is seen, and lines are moved by their buttons.
 */
export function OrderForm({ revision }: { revision: number }) {
  return (
    <form id="card-order" method="post" action="/matrix/card/order" hidden>
      <input type="hidden" name="revision" value={revision} />
      <link rel="stylesheet" href="/card-order.css" />
      <script src="/card-order.js" defer />
    </form>
  );
}
