"""The text of a page, the posts embedded in it, and where offsets into it come from."""
