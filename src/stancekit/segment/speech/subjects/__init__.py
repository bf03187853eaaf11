"""Who is the subject of a reporting verb: a name, an account, a calling, a pronoun, a crowd, or nobody."""
