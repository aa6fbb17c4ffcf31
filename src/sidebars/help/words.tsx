/** A text of the guide: what is between "**" is strong, between "`" literal. */
export function Words({ text }: { text: string }) {
  return (
    <>
      {text.split(/(\*\*.+?\*\*|`.+?`)/).map((part, i) => {
        if (part.startsWith('**')) return <strong key={i}>{part.slice(2, -2)}</strong>;
        if (part.startsWith('`')) return <code key={i}>{part.slice(1, -1)}</code>;
        return part;
      })}
    </>
  );
}
