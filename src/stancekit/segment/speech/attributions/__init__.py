"""The attribution in the clause beside a quotation, before it and behind it."""
