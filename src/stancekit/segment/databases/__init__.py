"""What a press database sets around the articles that it exports."""
